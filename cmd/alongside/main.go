// Command alongside is the whole product: server, database, app and tools in one binary.
package main

func main() {}
