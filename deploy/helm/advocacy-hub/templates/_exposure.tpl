{{/* The way in from outside: the paths of the service's API, not /q (health, metrics), /dead-letters nor /rebuilds. */}}
{{- define "hub.exposure" -}}
{{- $this := printf "%s-%s" (include "hub.fullname" .root) .name }}
{{- $way := .root.Values.exposure }}
{{- if and .service.host (eq $way.kind "ingress") }}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: {{ $this }}
  labels:
    {{- include "hub.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
  {{- with $way.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  {{- with $way.ingress.className }}
  ingressClassName: {{ . }}
  {{- end }}
  {{- with $way.ingress.tlsSecret }}
  tls:
    - hosts: [{{ $.service.host }}]
      secretName: {{ . }}
  {{- end }}
  rules:
    - host: {{ .service.host }}
      http:
        paths:
          {{- range .fact.paths }}
          - path: {{ . }}
            pathType: {{ ternary "Exact" "Prefix" (eq . "/") }}
            backend:
              service:
                name: {{ $this }}
                port:
                  name: http
          {{- end }}
{{- else if and .service.host (eq $way.kind "gateway") }}
{{- /* a rule takes eight matches and a route sixteen rules */}}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: {{ $this }}
  labels:
    {{- include "hub.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
  {{- with $way.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  parentRefs:
    - name: {{ required "exposure.gateway.name: name the Gateway" $way.gateway.name }}
      {{- with $way.gateway.namespace }}
      namespace: {{ . }}
      {{- end }}
      {{- with $way.gateway.sectionName }}
      sectionName: {{ . }}
      {{- end }}
  hostnames: [{{ .service.host }}]
  rules:
    {{- range chunk 8 .fact.paths }}
    - matches:
        {{- range . }}
        - path:
            type: {{ ternary "Exact" "PathPrefix" (eq . "/") }}
            value: {{ . }}
        {{- end }}
      backendRefs:
        - name: {{ $this }}
          port: {{ $.fact.port }}
    {{- end }}
{{- end }}
{{- end }}
