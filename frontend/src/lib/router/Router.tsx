import {
  Component,
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { type Shown, ShownContext, type Tables, TablesContext } from "./context";
import { useNavigate } from "./Link";
import { match, type Target } from "./pages";
import { followHistory, type Move, moves, scrollTo } from "./place";

// How long the page that is left may stay while the code of the next is on its way, in milliseconds.
const patience = 150;

export interface Failure {
  error: unknown;
  /** Tries to draw the page again. */
  reset: () => void;
}

interface RouterProps extends Tables {
  /** What stands round the pages that are not bare; it draws an Outlet. */
  frame: ComponentType;
  pending: ComponentType;
  failed: ComponentType<Failure>;
  missing: ComponentType;
}

/** Draws the page of the browser's address, and goes with it. */
export function Router({ addresses, pages, frame: Frame, pending, failed, missing }: RouterProps) {
  const [move, setMove] = useState(moves.get);
  const [waiting, start] = useTransition();
  const drawn = useRef(move);
  drawn.current = move;
  useEffect(() => {
    const paths = Object.keys(pages);
    const pathOf = ({ place }: Move) => match(paths, place.pathname)?.path;
    const follow = () => {
      const next = moves.get();
      // The same page with another address follows at once, so that the next key finds it there; another page may have
      // to be fetched, and the last one stays meanwhile.
      if (pathOf(next) === pathOf(drawn.current)) setMove(next);
      else start(() => setMove(next));
    };
    const stopMoves = moves.subscribe(follow);
    const stopHistory = followHistory();
    // A page that leads on at once has done so before anybody followed.
    if (moves.get() !== drawn.current) follow();
    return () => {
      stopMoves();
      stopHistory();
    };
  }, [pages]);
  useArrivalOf(move);
  const tables = useMemo(() => ({ addresses, pages }), [addresses, pages]);
  // The same object while the address is the same: each link looks at it.
  const shown = useMemo(
    () => ({ place: move.place, match: match(Object.keys(pages), move.place.pathname) }),
    [move, pages],
  );
  return (
    <TablesContext value={tables}>
      <ShownContext value={shown}>
        <PartsContext value={{ pending, failed, missing, late: useLate(waiting) }}>
          {pages[shown.match?.path ?? ""]?.bare ? <Outlet /> : <Frame />}
        </PartsContext>
      </ShownContext>
    </TablesContext>
  );
}

type Parts = Pick<RouterProps, "pending" | "failed" | "missing"> & { late: boolean };
const none = () => null;
const PartsContext = createContext<Parts>({ pending: none, failed: none, missing: none, late: false });

/** The page, inside the frame. */
export function Outlet() {
  const { pages } = useContext(TablesContext);
  const { place, match: found } = useContext(ShownContext);
  const drawn = pages[found?.path ?? ""];
  const { pending: Pending, failed, missing: Missing, late } = useContext(PartsContext);
  if (late) return <Pending />;
  if (!found || !drawn) return <Missing />;
  return (
    <Boundary at={place.pathname} failed={failed}>
      <Suspense fallback={<Pending />}>
        <drawn.Component key={found.path} />
      </Suspense>
    </Boundary>
  );
}

/** Goes to a page as soon as it is drawn. */
export function Navigate(target: Target) {
  const navigate = useNavigate();
  const once = useRef(false);
  useEffect(() => {
    if (once.current) return;
    once.current = true;
    navigate(target);
  });
  return null;
}

/** Whether something has been waiting for longer than one does without noticing. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}

type Arrived = (to: Shown["place"]) => void;
const arrivals = new Set<Arrived>();

/** Calls a function when another page is drawn than the one before. Answers how to stop. */
export function onArrival(listener: Arrived): () => void {
  arrivals.add(listener);
  return () => arrivals.delete(listener);
}

function useArrivalOf(move: Move): void {
  const last = useRef(move);
  useLayoutEffect(() => {
    if (last.current === move) return;
    const before = last.current.place.pathname;
    last.current = move;
    scrollTo(move);
    if (before !== move.place.pathname) for (const listener of arrivals) listener(move.place);
  }, [move]);
}

interface BoundaryProps {
  at: string;
  failed: ComponentType<Failure>;
  children: ReactNode;
}

/** Keeps a page that fails from taking the frame with it. Another address is another try. */
class Boundary extends Component<BoundaryProps, { error?: unknown; at?: string }> {
  override state: { error?: unknown; at?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error !== undefined && before.at !== this.props.at) this.setState({ error: undefined });
  }

  override render() {
    const { failed: Failed, children } = this.props;
    if (this.state.error === undefined) return children;
    return <Failed error={this.state.error} reset={() => this.setState({ error: undefined })} />;
  }
}
