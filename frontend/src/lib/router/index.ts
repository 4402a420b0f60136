export { useParams, usePlace, useSearch } from "./context";
export { AddressLink, Link, type LinkProps, useLinkProps, useNavigate } from "./Link";
export {
  type FixedPath,
  lazyPage,
  match,
  nothing,
  type Page,
  type Path,
  page,
  type RawSearch,
  type Target,
} from "./pages";
export { go, opening } from "./place";
export { type Failure, Navigate, Outlet, onArrival, Router } from "./Router";
