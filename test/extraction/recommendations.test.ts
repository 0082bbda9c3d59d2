import { describe, expect, it } from "vitest";
import { canada, read, textReader } from "./reader.ts";

function asked(text: string): string[] {
  return read(text).recommendations.map(({ strength, quote }) => `${strength} ${quote.exact}`);
}

describe("a recommendation", () => {
  it.each([
    ["MUST", "States must protect the press."],
    ["MUST", "It is critical that all take part."],
    ["MUST", "There is an urgent need for training."],
    ["SHOULD", "The forum ought to meet twice a year."],
    ["SHOULD", "It will be important to hear the users."],
    ["SHOULD", "We recommend a public register."],
    ["MUST", "We urge all parties to return to the table."],
    ["MUST", "We commit ourselves to publish the minutes."],
    ["COULD", "It would be useful to map what exists."],
    ["COULD", "A possible solution would be to share the cost."],
    ["SHOULD", "While some argue that a court is needed, we believe that judges should be trained."],
    ["MUST", "Calls upon States to publish the minutes;"],
    ["SHOULD", "It is high time that the minutes were public."],
    ["MUST", "Do not close the list before May."],
    ["SHOULD", "More training is urgently needed."],
    ["SHOULD", "Member States are encouraged to publish the minutes."],
    ["SHOULD", "We stress the need for training."],
    ["SHOULD", "Recommendation 3: a fund for travel be set up."],
    ["SHOULD", "Recommendation 3. The budget should be published."],
    ["MUST", "Emphasizes that States must protect the press;"],
    ["SHOULD", "It is useful to recognise that the minutes should be public."],
    ["SHOULD", "It is important, too, that the minutes are public."],
    ["SHOULD", "We will continue to publish the minutes."],
  ])("is a sentence of strength %s such as “%s”", (strength, text) => {
    expect(asked(text)).toEqual([`${strength} ${text}`]);
  });

  it.each([
    ["Training is essential in every trade."],
    ["We recognise the need to adapt."],
    ["We do not need to start again."],
    ["How should it be paid for?"],
    ["The Tunis Agenda calls for cooperation."],
    ['The text reads: "governments should take the lead in all of this".'],
    ["According to the report, states must act."],
    ["Some argue that the forum should be closed."],
    ["It should be noted that the fund is empty."],
    ["The group calls for papers every year."],
    ["We thank the host."],
    ["Recalling that States should protect the press,"],
    ["The text affirmed that States must protect the press."],
    ["The body which was planned should have had fifty members."],
    ["They debate whether a court is needed."],
    ["Some critics say they should be replaced."],
    ["One might argue that a court should be founded."],
    ["Some have proposed a court, which should sit in Rome."],
    ["We see no merit in papers that call for a court."],
    ["We do not call for a court."],
    ["Calls for a court are heard now and then."],
  ])("is not seen in “%s”", (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe("recommendations", () => {
  it("are what the contributor itself calls for, also by its name", () => {
    expect(asked("Submission of Ruritania\n\nRuritania welcomes the paper and calls for a second round.")).toEqual([
      "MUST Ruritania welcomes the paper and calls for a second round.",
    ]);
  });

  it("are what a body asks for that heads the paper, under its kind and its short name", () => {
    const paper = "Guild of Northern Bakers (GNB)\nComments on the bread tax\n\n";
    expect(asked(`${paper}GNB suggests a lower rate.`)).toEqual(["SHOULD GNB suggests a lower rate."]);
    expect(
      asked("HARBOUR COUNCIL OF OSTLAND\n\nShips wait for days. The Council as a whole urges a second quay."),
    ).toEqual(["MUST The Council as a whole urges a second quay."]);
  });

  it("are imperatives in a list that is announced as one", () => {
    expect(
      asked("We propose the following steps:\n- Publish the budget\n- Invite the users\n- The rest was said."),
    ).toEqual(["SHOULD Publish the budget", "SHOULD Invite the users"]);
    expect(asked("- Publish the budget")).toEqual([]);
    expect(asked("Governments should:\n(a) publish the budget;\n(b) more users at the table.")).toEqual([
      "SHOULD publish the budget;",
      "SHOULD more users at the table.",
    ]);
  });

  it("are what the contributor calls for by a name that no heading gives, once it introduced itself", () => {
    expect(asked("Ruritania welcomes the opportunity to comment.\n\nRuritania calls for a second round.")).toEqual([
      "MUST Ruritania calls for a second round.",
    ]);
    expect(asked("The forum met twice.\n\nRuritania calls for a second round.")).toEqual([]);
  });

  it("are items that begin with a verb in any form, below a question, heading or line that asks for recommendations", () => {
    const items = "1) To publish the budget.\n2) Inviting the users.\n3) That all sides meet.\n4) The rest was said.";
    const found = ["To publish the budget.", "Inviting the users.", "That all sides meet."];
    for (const lead of [
      "Our recommendations",
      "We see three points. Among them:",
      "2. What kind of recommendations should we make?",
    ])
      expect(asked(`${lead}\n\n${items}`)).toEqual(found.map((one) => `SHOULD ${one}`));
    expect(asked(`Our history\n\n${items}`)).toEqual([]);
  });

  it("are all items below a line that ends in asking, which is none beside them", () => {
    const items = "A. a fund for travel\nB. the users at the table";
    const found = ["SHOULD a fund for travel", "SHOULD the users at the table"];
    expect(asked(`We recommend:\n${items}`)).toEqual(found);
    expect(asked(`We make the following proposals:\n${items}`)).toEqual(found);
    expect(asked(`We saw:\n${items}`)).toEqual([]);
  });

  it("name their cue words, addressee and action", () => {
    expect(read("Therefore, governments and business should publish their data.").recommendations[0]).toMatchObject({
      cueWords: ["should"],
      addressee: "governments and business",
      action: "publish their data",
    });
  });

  it.each([
    ["We urge all parties to publish their data.", "all parties", "publish their data"],
    ["It is vital for the universities to publish their data.", "the universities", "publish their data"],
    ["The data should be published by all universities.", "all universities", "be published by all universities"],
    ["If they are asked, they must publish the data.", null, "publish the data"],
    ["Universities also need to publish their data.", "Universities", "publish their data"],
  ])("name who is asked also in “%s”", (text, addressee, action) => {
    expect(read(text).recommendations[0]).toMatchObject({ addressee, action });
  });

  it.each([
    [
      "es",
      "Recomendamos el acceso a internet para todas las escuelas.",
      null,
      "el acceso a internet para todas las escuelas",
    ],
    ["es", "Pedimos el apoyo a los países en desarrollo.", null, "el apoyo a los países en desarrollo"],
    ["es", "Recomendamos la asistencia técnica a los gobiernos.", null, "la asistencia técnica a los gobiernos"],
    ["es", "Recomendamos una norma que proteja a todos.", null, "una norma que proteja a todos"],
    ["es", "Pedimos a los gobiernos que actúen.", "gobiernos", "actúen"],
    ["es", "Exhortamos a los Estados a proteger a los periodistas.", "Estados", "proteger a los periodistas"],
    ["es", "Las horas extra deben ser aprobadas.", null, "ser aprobadas"],
    [
      "fr",
      "Nous recommandons l'accès à internet pour toutes les écoles.",
      null,
      "l'accès à internet pour toutes les écoles",
    ],
    ["fr", "Nous recommandons l'emploi de formats ouverts.", null, "l'emploi de formats ouverts"],
    [
      "fr",
      "Nous invitons les États de la région à protéger les sources.",
      "les États de la région",
      "protéger les sources",
    ],
    ["fr", "Nous recommandons aux États de ne pas filtrer.", "États", "ne pas filtrer"],
    ["fr", "La ceinture doit être attachée.", null, "être attachée"],
    ["en", "The seat belt must be fastened.", null, "be fastened"],
    ["en", "Overtime must be approved.", null, "be approved"],
    ["en", "All companies must be audited.", "All companies", "be audited"],
    ["en", "The rules must be published by all states.", "all states", "be published by all states"],
  ])("name no thing as who is asked (%s: “%s”)", (language, text, addressee, action) => {
    expect(textReader.analyse(text, { language }).recommendations[0]).toMatchObject({ addressee, action });
  });

  it("are not the items that only end the sentence of the line above them", () => {
    expect(asked("The forum should be marked by:\n- openness to all\n- short papers")).toEqual([
      "SHOULD The forum should be marked by:",
    ]);
  });

  it.each([
    ["fr", "Les membres saluent ce texte. Ils souhaitent que le registre reste public.", 1],
    ["fr", "Les signataires appellent les États à publier le registre.", 1],
    ["es", "Los firmantes agradecen el texto. El plazo tendría que ser más largo.", 1],
    ["es", "Los firmantes solicitan un registro público.", 1],
    ["es", "Encomendamos a la secretaría que publique el registro.", 1],
    ["es", "El acuerdo no puede invocarse para cerrar el registro.", 1],
    ["fr", "Nous nous prononçons pour un registre public.", 1],
    ["fr", "Il convient par ailleurs de rappeler que le registre est public.", 0],
    ["fr", "Compte rendu\n\nLes membres demandent un registre public.", 0],
    ["fr", "Des voisins saluent ce texte. Ils souhaitent un registre.", 0],
  ])(
    "are seen in the words of French and Spanish papers, of those who sign too, unless these describe others (%s: “%s”)",
    (language, text, count) => {
      expect(textReader.analyse(text, { language }).recommendations).toHaveLength(count);
    },
  );

  it("are made fifteen times by Canada", () => {
    const { recommendations } = read(canada);
    expect(recommendations.map(({ quote }) => quote.start)).toEqual([
      1477, 1566, 2118, 2398, 2484, 4249, 4404, 4591, 4821, 5110, 5247, 5324, 5561, 6162, 6463,
    ]);
    expect(recommendations.map(({ strength }) => strength).at(-1)).toBe("COULD");
  });
});
