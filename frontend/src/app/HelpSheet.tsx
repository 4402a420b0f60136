import { Dialog } from "../components/Dialog";
import { KeyHint } from "../components/Pager";
import { shortcuts } from "../lib/keys";
import { useStore } from "../lib/store";

// Keys of forms, which are there wherever there is a form.
const inForms = [
  { key: "Ctrl Enter", words: "Save, from any field of a form" },
  { key: "0 to 9", words: "On a scale: that number; 1 and then 0 for 10" },
  { key: "Esc", words: "Leave a dialog; what was typed is kept" },
];

/** The list of keys, at `?`: always those of the page one is on. */
export default function HelpSheet({ onClose }: { onClose: () => void }) {
  // The last declared of a key is the one that counts.
  const bound = useStore(shortcuts).filter(
    ({ key }, index, all) => all.findLastIndex((other) => other.key === key) === index,
  );
  return (
    <Dialog open title="Keyboard shortcuts" onClose={onClose}>
      <dl className="al-facts">
        {[...bound, ...inForms].flatMap(({ key, words }) => [
          <dt key={`${key}-key`}>
            <KeyHint keys={key} />
          </dt>,
          <dd key={key}>{words}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
