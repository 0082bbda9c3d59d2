/** What `concordance import --help` says after the options: tables that it takes, and all that a mapping file can say. */
export const importHelp = `
A long table has a row for each coding. A locator stands for itself, an empty one is the document as a whole; identical rows are two
codings; rows with one title, contributor and date are one document unless a column key separates them:
  contribution,contributor,kind,date,principle,locator,stance
  Our view,Sweden,STATE,2014-03,Openness,paragraph 7,AFFIRMS

A wide table has a row for each document and a column for each principle. A cell holds a place, or several with ; between
them, or 1, x, yes, true (it is there, nobody says where), or 0, no, false (read and not found); an empty cell was not read.
Words that may mean either (-, ?, n/a, none) and errors are refused; a calculated cell of a workbook says what was computed last, a formula in a text stays text. It may lie on its side (transposed), and groups of
principles may stand above or beside them:
  ,,,,Rights,,Infrastructure
  contribution,contributor,kind,date,Privacy,Expression,Openness
  Our view,Sweden,STATE,2014-03,paragraph 2; paragraph 9,0,paragraph 7

Also read: language, url and key of a document; in long tables group of a principle. Kinds are STATE, INTERGOVERNMENTAL_ORGANIZATION,
BUSINESS, CIVIL_SOCIETY, TECHNICAL_COMMUNITY, ACADEMIA, MULTISTAKEHOLDER_BODY, COALITION, PARLIAMENT, POLITICAL_PARTY, PERSON. Stances are AFFIRMS, QUALIFIES,
OPPOSES.

A mapping file (YAML; schema/mapping.schema.json checks it in an editor) says what the table does not. Each key may be left out:
  shape                 long, wide or transposed; recognised by the headings
  separator             the character between the cells of a text; guessed by the headings
  headingsAt            row of the headings, from 1 as spreadsheets count; their column in a transposed table
  groupsAt              row of the groups, above the headings; their column, left of them, in a transposed table
  sections              true: a heading without filled cells is the group of the rows below it (transposed)
  headings              the table's heading for contribution, contributor, kind, date, language, url, key,
                        and in a long table principle, group, locator, stance
  ignore                headings that are not read
  kinds                 words of the table for each kind of contributor
  stances               words of the table for AFFIRMS, QUALIFIES and OPPOSES (long)
  principles            other words for a principle, under its label or key; case, accents and space never matter
  exactMatch            keys of principles of other schemes that mean the same, under a label of the table (SKOS)
  closeMatch            nearly the same
  broadMatch            of which it is a part
  matchCertainty        how sure all of these are: VERIFIED, REPORTED (unless said otherwise) or UNCERTAIN
  dateFormat            how days are written, such as dd/mm/yyyy; 2014, 2014-03 and 2014-03-08 are read without it
  defaults              kind (of contributors that the graph does not have), date and language where a cell is empty
  cells                 found, notFound, notRead: words of cells that are not places, instead of x, yes, true and no, false
  locatorSeparator      between several places in a cell of a wide or transposed table; ;
  contributorSeparator  between several contributors of a document, and between their kinds; without it a cell names one
  extent                FULL: what no cell says was read and not found. PARTIAL: only what cells say. As --extent, which a long table
                        needs once, here or there; documents of other tables were read in full where all their cells are filled
  source                the name by which later imports recognise the table, as --source
  scheme                key (of a table in the folder tables of a seed directory, which planting imports), title, version, description, creators, publisher, created, modified and historyNote of the scheme that is made of the headings

This mapping reads the table below it:
  headings: { contribution: Document, contributor: Author, kind: Sector }
  kinds: { STATE: [Government], CIVIL_SOCIETY: [NGO] }
  defaults: { date: "2014", language: fr }
  ignore: [Remarks]
  cells: { found: [oui], notFound: [non], notRead: ["-", n/a] }
  contributorSeparator: "&"
  scheme: { title: Rights of users, version: "1.0" }

  Document;Author;Sector;Remarks;Privacy;Expression
  Notre avis;Suède & Forum;Government & NGO;to be checked;oui;"article 3; article 7"
  Mon avis;Suède;;;non;n/a

A project of QualCoder, NVivo, MAXQDA or ATLAS.ti (REFI-QDA, .qdpx): equal texts are the same document, whichever line ends and marks a
program gives them; others become documents by their variables Contributor, Process, Date, Language and Licence, and are shown with their words
unless --withhold. Codes are principles by the ids of our own exports, by their label or key; instruments by title; MUST, SHOULD and COULD below a code
Recommendations are recommendations, QUALIFIES and OPPOSES below a code Stance are stances. A scheme that the graph does not have is made of the codes. A file for --codes (YAML; schema/projectMap.schema.json) says the rest:
  principles:   { openness: [Freely open, Open net] }   names of codes, under a label or key; instruments the same
  ignore:       [Mood]                                  codes that are not read
  contributors: { sweden: [Interview 1] }               names of texts
  defaults:     { date: "2014", language: fr }; source: the name by which later imports recognise the project
Evidence of others on the same words stays as it is, and so does what their documents were read for: the report names those that a comparison leaves out. One coder comes in at a time; memos, media, cases and the like are counted, and left out, as are notes that quote eight words in a row of a text that is withheld.

A codebook becomes a scheme of its own: SKOS in Turtle or JSON-LD (its context in the file), REFI-QDA (.qdc), or a table with a row for each
concept and the columns label, definition and broader (labels or keys, with ; between), if you like also key, scope_note, alt_labels and
language. What SKOS forbids (S13, S14, S27) and circles are refused with their line:
  label,definition,broader
  Rights,What everyone has,
  Privacy,That nobody looks,Rights

An export comes back whole into an empty graph, or not at all: its folder, or one file of RDF with the whole graph, N-Quads (graph.nq) or
JSON-LD as export writes it, a thing a line (graph.jsonld). A changed byte is refused with its file and line or part; the lines of
N-Quads may come sorted. Other RDF is refused; a codebook of SKOS comes in as above, with --scheme.

Example:
  concordance import coding.csv --scheme rights --process netmundial-2014 --dry-run
  concordance import project.qdpx --scheme concordance --dry-run
  concordance import codebook.csv --codebook --scheme rights
  concordance import graph.nq`;
