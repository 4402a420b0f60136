// Stands for use-sync-external-store's shim in the bundle: React has had the real hook since version 18.
export { useSyncExternalStore } from "react";
