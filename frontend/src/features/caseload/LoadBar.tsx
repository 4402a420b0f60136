import { Skeleton } from "../../components/State";
import { useAsk } from "../../lib/graphql/use";
import { linkWorkersQuery } from "./documents";
import { fullness, loadWords } from "./load";

/** What the link worker carries against what they can: each case counted by how much work it is. */
export function LoadBar({ accountId }: { accountId: string }) {
  const { data, loading } = useAsk(linkWorkersQuery, {});
  const own = data?.linkWorkers.find(({ id }) => id === accountId);
  if (loading) {
    return (
      <span className="al-load">
        <Skeleton width="17em" />
      </span>
    );
  }
  if (!own) return null;
  const { part, over } = fullness(own);
  return (
    <span className="al-load">
      {own.capacity > 0 && (
        <svg className="al-load__bar" viewBox="0 0 100 10" aria-hidden="true" focusable="false">
          <rect className="al-load__room" x="0.5" y="0.5" width="99" height="9" rx="4.5" />
          <rect
            className={over ? "al-load__carried al-load__carried--over" : "al-load__carried"}
            width={Math.round(part * 100)}
            height="10"
            rx="5"
          />
        </svg>
      )}
      {loadWords(own)}
      {over && <strong>, more than there is room for</strong>}
    </span>
  );
}
