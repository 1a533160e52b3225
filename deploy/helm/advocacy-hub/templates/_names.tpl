{{/* What the four services are: port, topics told and heard, and the first segments of their paths that are for the
     outside, pages and their styles included; / itself is the root alone.
     Tests hold this against application.properties, asyncapi.yaml and openapi.yaml. */}}
{{- define "hub.facts" -}}
referral:
  port: 8081
  tells: [referrals]
  hears: [allocations, cases]
  paths: [/, /authority-reviews, /breaches, /break-glass, /carried-over-cases, /carried-over-imports, /hospital-notifications, /notices, /people, /postcode-editions, /public, /refer, /reference-data, /referral-drafts, /referrals, /referrer-teams, /retention]
triage:
  port: 8082
  tells: [allocations]
  hears: [referrals, cases, partners, contracts]
  paths: [/, /bespoke-projects, /decision-tables, /demand-pressure, /dispatch-shares, /districts, /duty-prompts, /eligibility, /hours-requests, /outcodes, /outside-services, /replans, /triage-cases, /waiting-for-referrers, /waiting-list]
provider:
  port: 8083
  tells: [cases, partners]
  hears: [referrals, allocations, contracts]
  paths: [/, /access-reviews, /activities, /activity-imports, /arrangement-gaps, /cases, /complaints, /compliments, /due-renewals, /due-visits, /feed, /feedback, /fitness-lapses, /hours-caps, /offers, /organizations, /outcome-catalogues, /pages, /partners, /service_at_locations, /services, /systemic-issues, /taxonomies, /taxonomy_terms, /time-requests, /tombstones, /transfers, /unallocated-cases, /webhooks, /withdrawals]
monitoring:
  port: 8084
  tells: [contracts]
  hears: [referrals, allocations, cases, partners, contracts]
  paths: [/, /bank-rates, /contracts, /demand-pressure, /figure-signals, /kpis, /places, /signals, /spot-orders]
{{- end }}

{{- define "hub.fullname" -}}
{{ .Values.fullnameOverride | default .Release.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "hub.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: advocacy-hub
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels by which one service's pods are found; they never change. Takes (dict "root" $ "name" "referral"). */}}
{{- define "hub.selector" -}}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "hub.kafka.cluster" -}}
{{ .Values.strimzi.name | default (printf "%s-kafka" (include "hub.fullname" .)) }}
{{- end }}

{{- define "hub.kafka.bootstrap" -}}
{{- if .Values.strimzi.create -}}
{{ .Values.kafka.bootstrapServers | default (printf "%s-kafka-bootstrap:9093" (include "hub.kafka.cluster" .)) }}
{{- else -}}
{{ required "kafka.bootstrapServers: say where the brokers are (host:port), or set strimzi.create" .Values.kafka.bootstrapServers }}
{{- end -}}
{{- end }}

{{- define "hub.kafka.protocol" -}}
{{ ternary "SSL" .Values.kafka.protocol .Values.strimzi.create }}
{{- end }}

{{- define "hub.kafka.truststore" -}}
{{ .Values.kafka.truststore.secret | default (ternary (printf "%s-cluster-ca-cert" (include "hub.kafka.cluster" .)) "" .Values.strimzi.create) }}
{{- end }}

{{- define "hub.postgres.cluster" -}}
{{ .Values.postgres.name | default (printf "%s-postgres" (include "hub.fullname" .)) }}
{{- end }}

{{- define "hub.postgres.host" -}}
{{- if .Values.postgres.create -}}
{{ .Values.database.host | default (printf "%s-rw" (include "hub.postgres.cluster" .)) }}
{{- else -}}
{{ required "database.host: say where PostgreSQL is, or set postgres.create" .Values.database.host }}
{{- end -}}
{{- end }}

{{- define "hub.postgres.ca" -}}
{{ .Values.database.ca.secret | default (ternary (printf "%s-ca" (include "hub.postgres.cluster" .)) "" .Values.postgres.create) }}
{{- end }}

{{- define "hub.postgres.url" -}}
{{- $ssl := .root.Values.database.sslMode -}}
jdbc:postgresql://{{ include "hub.postgres.host" .root }}:{{ .root.Values.database.port }}/{{ .service.database.name }}?sslmode={{ $ssl }}
{{- if and (hasPrefix "verify" $ssl) (include "hub.postgres.ca" .root) }}&sslrootcert=/etc/hub/database-ca/{{ .root.Values.database.ca.key }}{{ end -}}
{{- end }}

{{- define "hub.image" -}}
{{- $image := printf "%s/%s-service" .root.Values.image.repository .name -}}
{{- if .service.image.digest -}}
{{ $image }}@{{ .service.image.digest }}
{{- else -}}
{{ $image }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* What every container of ours may do: nothing but its work. */}}
{{- define "hub.container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "hub.pod.security" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}
