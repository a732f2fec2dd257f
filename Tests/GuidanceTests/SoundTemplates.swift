/// Helm's and Go's templates in manifests and values: none of them is Strata's, and nothing is said.
extension Sample {
  static let soundTemplates: [Sample] = [
    Sample("template without quotes", values("replicas: {{ .Values.replicas }}")),
    Sample("template within a value", values("image: nginx:{{ .Chart.AppVersion }}-alpine")),
    Sample("template in double quotes", values(#"name: "{{ .Release.Name }}""#)),
    Sample(
      "template in double quotes, with quotes of its own",
      values(#"name: "{{ .Values.name | default "web" }}""#)),
    Sample(
      "template in single quotes, with quotes of its own",
      values("name: '{{ default 'web' .Values.name }}'")),
    Sample(
      "template with quotes of its own, bare", values(#"name: {{ default "a: b" .Values.n }}"#)),
    Sample("templates in a flow list", values("args: [{{ .Values.a }}, --b, {{ .Values.c }}]")),
    Sample("templates in a flow table", values("{a: {{ .Values.a }}, b: {c: {{ .Values.c }}}}")),
    Sample("template as a key", values("{{ .Values.key }}: value\nother: 1")),
    Sample("templates as keys, the same twice", values("{{ .Values.k }}: 1\n{{ .Values.k }}: 2")),
    Sample("template within a key", values("app-{{ .Values.zone }}: on")),
    Sample("template in a list", values("hosts:\n  - {{ .Values.a }}\n  - \"{{ .Values.b }}\"")),
    Sample(
      "comment on one line", values("{{/* who reads this? */}}\na: 1\n{{- /* and this? */ -}}")),
    Sample(
      "comment over several lines",
      values(
        """
        {{- /*
        Copyright: nobody
          - and: [everybody
        */ -}}
        a: 1
        b: {{/* within
          a line */}} 2
        """)),
    Sample(
      "if and else on lines of their own",
      values(
        """
        {{- if .Values.public }}
        type: LoadBalancer
        {{- else if eq .Values.kind "node" }}
        type: NodePort
        {{- else }}
        type: ClusterIP
        {{- end }}
        """)),
    Sample(
      "if around a list's items and a table's keys",
      values(
        """
        ports:
          {{- if .Values.tls }}
          - 443
          {{- end }}
          - 80
        env:
          A: b
          {{ if .Values.debug -}}
          DEBUG: "1"
          {{- end }}
        """)),
    Sample(
      "range over a list",
      values(
        """
        hosts:
        {{- range .Values.hosts }}
          - name: {{ . }}
            url: https://{{ . }}/
        {{- end }}
        {{ range $key, $value := .Values.env }}
        {{ $key }}: {{ $value | quote }}
        {{ end }}
        """)),
    Sample(
      "with, define and include",
      values(
        """
        {{- define "labels" -}}
        app: web
        {{- end -}}
        labels:
          {{- include "labels" . | nindent 2 }}
        {{- with .Values.affinity }}
        affinity:
          {{- toYaml . | nindent 2 }}
        {{- end }}
        """)),
    Sample(
      "toYaml and nindent in one line",
      values("resources: {{- toYaml .Values.resources | nindent 2 }}\ntolerations: []")),
    Sample(
      "if within a line", values("type: {{ if .Values.a }}LoadBalancer{{ else }}NodePort{{ end }}")),
    Sample(
      "template over several lines",
      values(
        """
        name: {{ printf "%s-%s"
            .Release.Name
            .Chart.Name }}
        kind: web
        """)),
    Sample(
      "variables",
      values("{{- $name := .Values.name -}}\n{{ $port := 80 }}\nname: {{ $name }}:{{ $port }}")),
    Sample(
      "template behind a comment's sign", values("a: 1  # {{ .Values.x }} \"\n# {{- if }}\nb: 2")),
    Sample(
      "templates in a block text",
      values(
        """
        config: |
          {{- range .Values.servers }}
          server {{ . }};
          {{- end }}
            {{ .Spectro }} {{
          }}
        more: yes
        """)),
    Sample(
      "templates and references in one text",
      values(
        """
        {{- if .Values.database }}
        url: "postgres://\(ref("db", "USERNAME"))@\(ref("db", "POSTGRESMSTR_SVC"))/{{ .Values.name }}"
        {{- end }}
        host: <<.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC>>
        """)),
    Sample("braces in braces", values(#"a: "{{ "{{" }} .x {{ "}}" }}""#)),
    Sample("raw text in back quotes", values("a: {{ `{{ .Release }}` }}\nb: 1")),
    Sample("braces of a shell", values("cmd: echo ${NAME} ${{ github.ref }}")),
    Sample("template that is not closed in a comment", values("a: 1 # {{ .Values\nb: 2")),

    Sample(
      "templates in the file itself",
      container("image: {{ .Values.image }}\n      replicas: 2\n      args: [\"{{ .Values.a }}\"]")),
    Sample(
      "manifest of a Helm chart",
      manifest(
        """
        {{- if .Values.ingress.enabled -}}
        {{- $fullName := include "web.fullname" . -}}
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: {{ $fullName }}
          namespace: {{ .Release.Namespace }}
          labels:
            {{- include "web.labels" . | nindent 4 }}
          {{- with .Values.ingress.annotations }}
          annotations:
            {{- toYaml . | nindent 4 }}
          {{- end }}
        spec:
          rules:
            {{- range .Values.ingress.hosts }}
            - host: {{ .host | quote }}
              http:
                paths:
                  {{- range .paths }}
                  - path: {{ .path }}
                    backend:
                      service:
                        name: {{ $fullName }}
                        port:
                          number: {{ $.Values.service.port }}
                  {{- end }}
            {{- end }}
        {{- end }}
        """)),
    Sample(
      "manifest whose metadata a template makes",
      manifest(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {{ include \"meta\" . | nindent 2 }}\ndata: {}")
    ),
    Sample(
      "manifest whose namespace may come from a template",
      manifest(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: a
          {{- include "namespace" . | nindent 2 }}
        """)),
    Sample(
      "manifest whose first keys a template makes",
      manifest("{{ include \"head\" . }}\nmetadata: {name: a, namespace: b}\ndata: {}")),
    Sample(
      "manifest whose last keys a template makes",
      manifest("apiVersion: v1\nkind: Secret\n{{ include \"metadata\" . }}\n")),
    Sample(
      "key below a template that ends in a table",
      values("labels: {{ include \"x\" . | nindent 2 }}\n  more: yes\nother: 1")),
    Sample(
      "template that joins two halves of a line", values("a: \"{{ .Values.b }}\"{{ .Values.c }}")),
    Sample("template that makes a list's items", values("a: [{{ range .b }}{{ . }},{{ end }}]")),
    Sample("template before a key", values("{{ if .Values.a }}b: 1{{ end }}\nc: 2")),
    Sample("template before a dash", values("a:\n  {{ if .b }}- c{{ end }}\n  - d")),
    Sample("template that is an anchor", values("a: &b {{ .Values.c }}\nd: *b")),
    Sample(
      "manifest that is all template", manifest("{{ include \"web.deployment\" . }}")),
    Sample(
      "documents around a template",
      manifest(
        """
        {{- range .Values.names }}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: {{ . }}, namespace: shop}
        {{- end }}
        """)),
    Sample(
      "kind that a template makes",
      manifest("apiVersion: {{ .Values.api }}\nkind: {{ .Values.kind }}\nmetadata:\n  name: a")),
    Sample(
      "keys given twice, in both arms of a condition",
      values("{{- if .Values.a }}\nkey: 1\n{{- else }}\nkey: 2\n{{- end }}")),
    Sample(
      "tabs in a template's line", values("a:\n\t{{- if .Values.b }}\n  c: 1\n\t{{- end }}")),
  ]
}
