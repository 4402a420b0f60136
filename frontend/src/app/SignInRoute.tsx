import { SignInPage } from "../features/signin/SignInPage";
import { useSearch } from "../lib/router";

export function SignInRoute() {
  return <SignInPage {...useSearch("/signin")} />;
}
