import { useViewer } from "../../lib/viewer";

/** Whether who looks may see no client. Then figures are held against those that they were given before (decision 43). */
export function useGuarded(): boolean {
  const { role } = useViewer();
  return role === "COMMISSIONER" || role === "ANALYST";
}
