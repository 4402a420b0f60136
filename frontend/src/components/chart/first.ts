import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";

// A sentence that is said once, beside the first picture of a page that needs it.

interface Once {
  words: ReactNode;
  /** Tells of a picture that needs it; gives a way to tell that it does no more. */
  needs: (picture: Element, first: (is: boolean) => void) => () => void;
}

const OnceContext = createContext<Once | undefined>(undefined);

/** Around the pictures of a page. */
export const OnceProvider = OnceContext.Provider;

/** What the pictures of a page share, so that the first of them that hides a number says why; nothing to say, nothing said. */
export function useOnce(words: ReactNode): Once | undefined {
  return useMemo(() => {
    if (words === undefined) return undefined;
    const all = new Map<Element, (is: boolean) => void>();
    const settle = () => {
      const pictures = [...all.keys()].sort((a, b) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
      for (const [index, picture] of pictures.entries()) all.get(picture)?.(index === 0);
    };
    return {
      words,
      needs: (picture, first) => {
        all.set(picture, first);
        settle();
        return () => {
          all.delete(picture);
          settle();
        };
      },
    };
  }, [words]);
}

/** What a picture says that hides a number, if it is the first of its page. */
export function useSaidOnce(picture: RefObject<Element | null>, hides: boolean): ReactNode {
  const once = useContext(OnceContext);
  const [first, setFirst] = useState(false);
  useLayoutEffect(() => {
    if (!once || !hides || !picture.current) return undefined;
    return once.needs(picture.current, setFirst);
  }, [once, hides, picture]);
  return once && hides && first ? once.words : undefined;
}
