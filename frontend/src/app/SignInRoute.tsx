import { useSearch } from "@tanstack/react-router";
import { SignInPage } from "../features/signin/SignInPage";

export function SignInRoute() {
  return <SignInPage {...useSearch({ from: "/signin" })} />;
}
