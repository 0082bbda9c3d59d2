import { useFrame } from "../frame/Frame.ts";

interface ChoiceParts {
  /** The name after the question mark of the address. */
  name: string;
  title: string;
  /** Values with what they are called; the first holds where the address says nothing. */
  of: readonly (readonly [value: string, label: string])[];
}

/** One of a few, as links beside each other. */
export function Choice({ name, title, of }: ChoiceParts) {
  const { query, hrefWith } = useFrame();
  const usual = of[0]?.[0];
  const chosen = query.get(name) ?? usual;
  return (
    <nav class="choice" aria-label={title}>
      <span>{title}</span>
      <ul>
        {of.map(([value, label]) => (
          <li key={value}>
            <a
              href={hrefWith({ [name]: value === usual ? undefined : value })}
              aria-current={value === chosen ? "true" : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
