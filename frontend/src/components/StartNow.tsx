interface StartNowProps {
  /** Where it stood at first. */
  start: number;
  /** Where it stands now; nothing when it was asked only once. */
  now: number | null | undefined;
  /** The ends of the scale. */
  lowest: number;
  highest: number;
}

/** Start and now of one measure as two dots on its scale. It repeats figures that stand beside it, and says nothing by
 * itself to those who cannot see it. */
export function StartNow({ start, now, lowest, highest }: StartNowProps) {
  // A margin at both ends, so that the dots of the lowest and highest value are whole.
  const at = (value: number) => `${6 + ((value - lowest) / (highest - lowest || 1)) * 88}%`;
  const again = typeof now === "number";
  return (
    <svg className="al-dots" aria-hidden="true" focusable="false">
      <line className="al-dots__axis" x1="6%" x2="94%" y1="8" y2="8" />
      {again && <line className="al-dots__change" x1={at(start)} x2={at(now)} y1="8" y2="8" />}
      <circle className="al-dots__start" cx={at(start)} cy="8" r="5" />
      {again && <circle className="al-dots__now" cx={at(now)} cy="8" r="5" />}
    </svg>
  );
}
