package server_test

import (
	"net/url"
	"strings"

	"alongside/internal/code"
)

// overlong is UTF-8 that writes a slash in two bytes.
const overlong = "{\"query\":\"{ viewer { role \xc0\xaf } }\"}"

// hostiles are the requests that somebody may try.
func hostiles() []hostile {
	return append(append(append(shapes(), floods()...), values()...), curious()...)
}

// shapes are requests that are no request.
func shapes() []hostile {
	form := []string{"Content-Type", "application/x-www-form-urlencoded"}
	return []hostile{
		{name: "batch", body: "[" + document("{viewer{role}}") + "," + document("{viewer{role}}") + "]", status: 400, code: "INVALID"},
		{name: "empty batch", body: "[]", status: 400, code: "INVALID"},
		{name: "nothing", body: "", status: 400, code: "INVALID"},
		{name: "empty object", body: "{}", status: 400, code: "INVALID"},
		{name: "a text", body: `"{viewer{role}}"`, status: 400, code: "INVALID"},
		{name: "query in an object", body: `{"query":{"a":1}}`, status: 400, code: "INVALID"},
		{name: "two queries", body: `{"query":"{viewer{role}}","query":"{__typename}"}`, status: 400, code: "INVALID"},
		{name: "two sets of variables", body: `{"query":"{viewer{role}}","variables":{},"variables":{}}`, status: 400, code: "INVALID"},
		{name: "escaped twin", body: `{"query":"{viewer{role}}","quer\u0079":"{__typename}"}`, status: 400, code: "INVALID"},
		{name: "capital letters", body: `{"QUERY":"{viewer{role}}"}`, status: 400, code: "INVALID"},
		{name: "more after the end", body: document("{viewer{role}}") + document("{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "not closed", body: `{"query":"{viewer{role}}`, status: 400, code: "INVALID"},
		{name: "numbers of no JSON", body: `{"query":"{viewer{role}}","variables":{"a":01}}`, status: 400, code: "INVALID"},
		{name: "NaN", body: `{"query":"{viewer{role}}","variables":{"a":NaN}}`, status: 400, code: "INVALID"},
		{name: "a mark of byte order", body: "\ufeff" + document("{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "UTF-16", body: "{\x00\"\x00q\x00u\x00e\x00r\x00y\x00\"\x00:\x00\"\x00\"\x00}\x00", status: 400, code: "INVALID"},
		{name: "overlong UTF-8", body: overlong, status: 400, code: "INVALID"},
		{name: "deep JSON", body: `{"query":"{viewer{role}}","variables":` + nest(30, `{"a":`, "1", "}") + `}`, status: 413, code: "LIMIT"},
		{name: "deep lists", body: `{"query":"{viewer{role}}","variables":{"a":` + nest(20000, "[", "", "]") + `}}`, status: 413, code: "LIMIT"},
		{name: "300 KiB", body: document("{viewer{role}} #" + strings.Repeat("x", 300<<10)), status: 413, code: "LIMIT"},
		{name: "20 MiB", body: `{"query":"` + strings.Repeat(" ", 20<<20) + `"}`, status: 413, code: "LIMIT"},
		{name: "a form", body: "query={viewer{role}}", headers: form, status: 415, code: "INVALID"},
		{name: "text", body: document("{viewer{role}}"), headers: []string{"Content-Type", "text/plain"}, status: 415, code: "INVALID"},
		{name: "an upload", body: "--x", headers: []string{"Content-Type", "multipart/form-data; boundary=x"}, status: 415, code: "INVALID"},
		{name: "application/graphql", body: "{viewer{role}}", headers: []string{"Content-Type", "application/graphql"}, status: 415, code: "INVALID"},
		{name: "another charset", body: document("{viewer{role}}"), headers: []string{"Content-Type", "application/json; charset=utf-16"}, status: 415, code: "INVALID"},
		{name: "a form that says JSON", body: document("{viewer{role}}"), headers: []string{"Content-Type", "application/json; boundary=x"}, status: 415, code: "INVALID"},
		{name: "compressed", body: "\x1f\x8b", headers: []string{"Content-Encoding", "gzip"}, status: 415, code: "INVALID"},
		{name: "another site", body: document("{viewer{role}}"), headers: []string{"Sec-Fetch-Site", "cross-site"}, status: 403, code: "FORBIDDEN"},
		{name: "a sister site", body: document("{viewer{role}}"), headers: []string{"Sec-Fetch-Site", "same-site"}, status: 403, code: "FORBIDDEN"},
		{name: "another origin", body: document("{viewer{role}}"), headers: []string{"Origin", "https://evil.example"}, status: 403, code: "FORBIDDEN"},
		{name: "no origin", body: document("{viewer{role}}"), headers: []string{"Origin", "null"}, status: 403, code: "FORBIDDEN"},
		{name: "GET of a mutation", method: "GET", path: "/graphql?query=" + url.QueryEscape("mutation{startTriage(input:{clientMutationId:\"a\",referralId:\"b\"}){clientMutationId}}"), status: 405},
		{name: "GET of a query", method: "GET", path: "/graphql?query=" + url.QueryEscape("{viewer{role}}"), status: 405},
		{name: "GET of a query behind a fragment", method: "GET", path: "/graphql?query=" + url.QueryEscape("{...f __typename} fragment f on Query{viewer{role}}"), status: 405},
		{name: "GET of both", method: "GET", path: "/graphql?query=" + url.QueryEscape("query a{__typename} mutation b{__typename}") + "&operationName=b", status: 405},
		{name: "GET that upgrades", method: "GET", headers: []string{"Upgrade", "websocket", "Connection", "Upgrade"}, status: 405},
		{name: "PUT", method: "PUT", body: document("{viewer{role}}"), status: 405},
		{name: "TRACE", method: "TRACE", status: 405},
	}
}

// floods are documents that cost more to read than to write.
func floods() []hostile {
	alike := strings.Repeat("viewer{role name} ", 150)
	return []hostile{
		{name: "fragment bomb", body: document(fragmentBomb(30, "viewer{role}")), status: 413, code: "LIMIT"},
		{name: "fragment bomb of __typename", body: document(fragmentBomb(30, "__typename")), status: 413, code: "LIMIT"},
		{name: "fragment bomb nobody uses", body: document(strings.Replace(fragmentBomb(30, "viewer{role}"), "{...f0}", "{viewer{role}}", 1)), status: 413, code: "LIMIT"},
		{name: "fragment in itself", body: document("{...a} fragment a on Query{viewer{role} ...a}"), status: 400, code: "INVALID"},
		{name: "ring of fragments", body: document("{...a} fragment a on Query{...b} fragment b on Query{...c} fragment c on Query{viewer{role} ...a}"), status: 400, code: "INVALID"},
		{name: "ring nobody uses", body: document("{viewer{role}} fragment a on Query{...b} fragment b on Query{...a}"), status: 400, code: "INVALID"},
		{name: "chain of spreads", body: document("{...f0}" + number(120, " fragment f# on Query{...f}") + " fragment f on Query{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "unused fragments", body: document("{viewer{role}}" + number(140, " fragment f# on Query{__typename}")), status: 400, code: "INVALID"},
		{name: "20 KB of __typename", body: document("{" + strings.Repeat("__typename ", 2000) + "}"), status: 413, code: "LIMIT"},
		{name: "as many as let in", body: document("{" + strings.Repeat("__typename ", 995) + "}"), status: 413, code: "LIMIT"},
		{name: "aliases", body: document("{" + number(100, "a#:viewer{role} ") + "}"), status: 413, code: "LIMIT"},
		{name: "aliases below", body: document("{viewer{" + number(200, "a#:role ") + "}}"), status: 413, code: "LIMIT"},
		{name: "aliased changes", body: document("mutation{" + number(20, `a#:startTriage(input:{clientMutationId:"#",referralId:"x"}){clientMutationId} `) + "}"), status: 413, code: "LIMIT"},
		{name: "directives", body: document("{viewer{role" + strings.Repeat("@include(if:true)", 120) + "}}"), status: 413, code: "LIMIT"},
		{name: "unknown directives", body: document("{viewer{role" + strings.Repeat("@a", 400) + "}}"), status: 413, code: "LIMIT"},
		{name: "fields that overlap", body: document("{" + alike + "}"), status: 413, code: "LIMIT"},
		{name: "fields that overlap below", body: document("{viewer{account{" + strings.Repeat("memberships{a:organisation{name} a:role} ", 60) + "}}}"), status: 400, code: "INVALID"},
		{name: "fragments that overlap", body: document("{...f0 ...f1 ...f2}" + number(3, " fragment f# on Query{"+strings.Repeat("viewer{role}", 55)+"}")), status: 413, code: "LIMIT"},
		{name: "inline fragments", body: document("{" + nest(150, "...on Query{", "viewer{role}", "}") + "} {viewer{role}}"), status: 400, code: "INVALID"},
		{name: "conditions of types", body: document("{node(id:\"x\"){" + number(160, "...on Client#{id}") + "}}"), status: 400, code: "INVALID"},
		{name: "deep fields", body: document("{client(id:\"x\")" + nest(40, "{referrals{client", "{id}", "}}") + "}"), status: 413, code: "LIMIT"},
		{name: "comments", body: document("{viewer{role}}" + strings.Repeat("#x\n", 10000)), status: 413, code: "LIMIT"},
		{name: "commas", body: document("{viewer{role" + strings.Repeat(",", 60000) + "}"), status: 400, code: "INVALID"},
		{name: "a text without end", body: document(`{client(id:"` + strings.Repeat("x", 60000)), status: 400, code: "INVALID"},
		{name: "a block without end", body: document(`{client(id:"""` + strings.Repeat("\n  x", 10000)), status: 400, code: "INVALID"},
		{name: "a block of 60 KB for a number", body: document(`{caseload(first:"""` + strings.Repeat("\n Secretive", 5000) + `"""){edges{cursor}}}`), status: 400, code: "INVALID"},
		{name: "many operations", body: document(number(150, "query q#{viewer{role}} ")), status: 413, code: "LIMIT"},
		{name: "two operations and no name", body: document("query a{viewer{role}} query b{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "two operations of one name", body: document("query a{viewer{role}} query a{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "an operation that is not there", body: `{"query":"query a{viewer{role}}","operationName":"Secretive"}`, status: 400, code: "INVALID"},
		{name: "pages in pages", body: document("{referrals(first:100){edges{node{contacts(first:100){edges{node{author{name}}}}}}}}"), status: 413, code: "LIMIT"},
		{name: "a page of 100,000 on an edge", body: document(`{client(id:"x"){contacts(first:100000){edges{node{id}}}}}`), status: 400, code: "INVALID"},
		{name: "a page of 100,000 by variable", body: withVariables(`query($n:Int){client(id:"x"){contacts(first:$n){edges{node{id}}}}}`, `{"n":100000}`), status: 400, code: "INVALID"},
		{name: "five dear lists", body: document("{" + "caseload(first:100){edges{node{" + "id clientId" + "}}} referrals(first:100){edges{node{client{referrals{tasks{id words} reviews{id words} appointments{id place} plan{goals{words actions{words}}}}}}}}" + "}"), status: 413, code: "LIMIT"},
	}
}

// values are arguments and variables that nothing here is for.
func values() []hostile {
	return []hostile{
		{name: "a huge whole number", body: document("{caseload(first:99999999999999999999999){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "a huge whole number by variable", body: withVariables("query($n:Int){caseload(first:$n){edges{cursor}}}", `{"n":99999999999999999999999}`), status: 400, code: "INVALID"},
		{name: "a number past 32 bits", body: withVariables("query($n:Int){caseload(first:$n){edges{cursor}}}", `{"n":4294967297}`), status: 400, code: "INVALID"},
		{name: "60,000 digits", body: withVariables("query($n:Int){caseload(first:$n){edges{cursor}}}", `{"n":`+strings.Repeat("9", 60000)+`}`), status: 400, code: "INVALID"},
		{name: "a huge exponent", body: withVariables("query($n:NearInput){services(near:$n){edges{cursor}}}", `{"n":{"latitude":1e999999999,"longitude":0}}`), status: 400, code: "INVALID"},
		{name: "a huge exponent in the text", body: document("{services(near:{latitude:1e999999999,longitude:0}){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "a huge number for a day", body: document("{reviewsDue(until:99999999999999999999999){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "lists in lists", body: document("{nodes(ids:" + nest(200, "[", `"x"`, "]") + "){id}}"), status: 413, code: "LIMIT"},
		{name: "objects in objects", body: document("{caseload(filter:" + nest(150, "{a:", "1", "}") + "){edges{cursor}}}"), status: 413, code: "LIMIT"},
		{name: "a list type in list types", body: document("query($a:" + nest(200, "[", "Int", "]") + "){viewer{role}}"), status: 413, code: "LIMIT"},
		{name: "deep variables", body: withVariables("query($f:CaseloadFilter){caseload(filter:$f){edges{cursor}}}", `{"f":`+nest(20, `{"a":`, "1", "}")+`}`), status: 400, code: "INVALID"},
		{name: "wide variables", body: withVariables("query($f:CaseloadFilter){caseload(filter:$f){edges{cursor}}}", `{"f":{`+strings.TrimSuffix(number(5000, `"k#":1,`), ",")+`}}`), status: 400, code: "INVALID"},
		{name: "10,000 keys", body: withVariables("query($i:[ID!]!){nodes(ids:$i){id}}", `{"i":[`+strings.TrimSuffix(strings.Repeat(`"x",`, 10000), ",")+`]}`), status: 200, code: "INVALID"},
		{name: "many variables", body: document("query(" + number(100, "$a#:Int ") + "){viewer{role}}"), status: 413, code: "LIMIT"},
		{name: "a variable twice", body: document("query($a:Int,$a:Int){caseload(first:$a){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "an argument twice", body: document("{caseload(first:1,first:100){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "a variable of no type", body: document("query($a:Nonsense){viewer{role}}"), status: 400, code: "INVALID"},
		{name: "a variable of a type for answers", body: document("query($a:Person){viewer{role}}"), status: 400, code: "INVALID"},
		{name: "NUL in the text", body: `{"query":"{viewer{role\u0000}}"}`, status: 400, code: "INVALID"},
		{name: "NUL in a search", body: document(`{clients(search:"a\u0000b"){edges{cursor}}}`), status: 400, code: "INVALID"},
		{name: "NUL in a variable", body: withVariables("query($s:String!){clients(search:$s){edges{cursor}}}", `{"s":"a\u0000b"}`), status: 400, code: "INVALID"},
		{name: "a cursor that is none", body: document(`{client(id:"x"){contacts(after:"Secretive"){edges{cursor}}}}`), status: 400, code: "INVALID"},
		{name: "values told back", body: document(`mutation{savePlan(input:{goals:[[{words:"Secretive, all of it"}]]}){clientMutationId}}`), status: 400, code: "INVALID"},
		{name: "a value of another kind told back", body: withVariables("query($f:Date){reviewsDue(until:$f){edges{cursor}}}", `{"f":"Secretive"}`), status: 200, code: "INVALID"},
	}
}

// curious are requests to find out what is there, or to do what is not the role's.
func curious() []hostile {
	worker := code.RoleLinkWorker
	return []hostile{
		{name: "text of their own", as: worker, body: document("{myDay{due{id}}}"), status: 403, code: "FORBIDDEN"},
		{name: "introspection", as: worker, body: document("{__schema{types{name}}}"), status: 403, code: "FORBIDDEN"},
		{name: "a type by name", as: worker, body: document(`{__type(name:"Person"){fields{name}}}`), status: 403, code: "FORBIDDEN"},
		{name: "GET of introspection", as: worker, method: "GET", path: "/graphql?query=" + url.QueryEscape("{__schema{types{name}}}"), status: 403, code: "FORBIDDEN"},
		{name: "deep introspection", body: document("{__schema{types{fields{type{fields{type{fields{name}}}}}}}}"), status: 400, code: "INVALID"},
		{name: "introspection without end", body: document("{__schema{types" + nest(40, "{ofType", "{name}", "}") + "}}"), status: 413, code: "LIMIT"},
		{name: "suggestions of fields", body: document("{viewer{rol}}"), status: 400, code: "INVALID"},
		{name: "suggestions of types", body: document("{node(id:\"x\"){...on Perso{id}}}"), status: 400, code: "INVALID"},
		{name: "suggestions of arguments", body: document("{client(idd:\"x\"){id}}"), status: 400, code: "INVALID"},
		{name: "suggestions of values", body: document("{caseload(sort:NAM){edges{cursor}}}"), status: 400, code: "INVALID"},
		{name: "suggestions of directives", body: document("{viewer{role@skipp(if:true)}}"), status: 400, code: "INVALID"},
		{name: "a subscription", body: document("subscription{viewer{role}}"), status: 400, code: "INVALID"},
		{name: "@defer", body: document("{viewer{role ...@defer{account{id}}}}"), status: 400, code: "INVALID"},
		{name: "@stream", body: document("{services{edges@stream{cursor}}}"), status: 400, code: "INVALID"},
		{name: "a hash of another text", as: worker, body: `{"query":"{viewer{role}}","documentId":"sha256:` + strings.Repeat("0", 64) + `"}`, status: 400, code: "INVALID"},
		{name: "a hash that nobody has", as: worker, body: `{"documentId":"sha256:` + strings.Repeat("0", 64) + `"}`, status: 400, code: "INVALID"},
		{name: "a stored query of another text", as: worker, body: `{"query":"{viewer{role}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + strings.Repeat("0", 64) + `"}}}`, status: 400, code: "INVALID"},
		{name: "two hashes", as: worker, body: `{"documentId":"` + strings.Repeat("1", 64) + `","extensions":{"persistedQuery":{"sha256Hash":"` + strings.Repeat("0", 64) + `"}}}`, status: 400, code: "INVALID"},
		{name: "an id that is a path", as: worker, body: `{"documentId":"../../etc/passwd"}`, status: 400, code: "INVALID"},
		{name: "storing a text", as: worker, body: `{"query":"{myDay{due{id}}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}`, status: 400, code: "INVALID"},
	}
}
