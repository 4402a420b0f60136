// Package frontend carries the built single-page app inside the binary.
package frontend

import (
	"embed"
	"io/fs"
)

// dist is the app's build output. Only dist/.gitkeep is committed, so that Go compiles on a fresh clone before the app
// has been built; `all:` is needed because that file's name begins with a dot.
//
//go:embed all:dist
var dist embed.FS

// FS returns the app's files rooted at the build output: index.html, playground.html, robots.txt and assets/, whose
// names carry a content hash, each with a .gz and a .br twin where that is smaller. Without a build it holds
// .gitkeep only, and the server says so.
func FS() fs.FS {
	root, err := fs.Sub(dist, "dist")
	if err != nil {
		// Sub fails only on an invalid path, and this one is a constant.
		panic(err)
	}
	return root
}
