{{/* Settings of one service that are no secrets: the content of its ConfigMap. Takes (dict "root" "name" "service" "fact"). */}}
{{- define "hub.settings" -}}
{{- $root := .root -}}
{{- $service := .service -}}
QUARKUS_HTTP_HOST: 0.0.0.0
QUARKUS_HTTP_PORT: {{ .fact.port | quote }}
QUARKUS_PROFILE: prod
HUB_DATABASE_URL: {{ include "hub.postgres.url" . | quote }}
HUB_DATABASE_APP_ROLE: {{ $service.database.app | quote }}
HUB_DATABASE_OWNER_ROLE: {{ $service.database.owner | quote }}
QUARKUS_DATASOURCE_JDBC_MAX_SIZE: {{ $service.databaseConnections | quote }}
KAFKA_BOOTSTRAP_SERVERS: {{ include "hub.kafka.bootstrap" $root | quote }}
{{- $protocol := include "hub.kafka.protocol" $root }}
KAFKA_SECURITY_PROTOCOL: {{ $protocol }}
{{- if ne $protocol "PLAINTEXT" }}
{{- if include "hub.kafka.truststore" $root }}
KAFKA_SSL_TRUSTSTORE_TYPE: PKCS12
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/hub/kafka-ca/{{ $root.Values.kafka.truststore.key }}
{{- end }}
{{- if eq $protocol "SSL" }}
KAFKA_SSL_KEYSTORE_TYPE: PKCS12
KAFKA_SSL_KEYSTORE_LOCATION: /etc/hub/kafka-user/{{ $root.Values.kafka.keystore.key }}
{{- else }}
KAFKA_SASL_MECHANISM: {{ $root.Values.kafka.sasl.mechanism }}
{{- end }}
{{- end }}
QUARKUS_OIDC_AUTH_SERVER_URL: {{ required "oidc.authServerUrl: say where the OIDC issuer is, for example https://id.example.org/realms/advocacy-hub" $root.Values.oidc.authServerUrl | quote }}
QUARKUS_OIDC_TOKEN_AUDIENCE: {{ $root.Values.oidc.audience | quote }}
{{- with $root.Values.oidc.issuer }}
QUARKUS_OIDC_TOKEN_ISSUER: {{ . | quote }}
{{- end }}
{{- if $root.Values.oidc.pages.secret }}
HUB_PAGES_SIGN_IN: "true"
QUARKUS_OIDC_PAGES_CLIENT_ID: {{ $root.Values.oidc.pages.clientId | quote }}
{{- end }}
{{- if $root.Values.oidc.ca.secret }}
QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME: issuer
QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS: /etc/hub/issuer-ca/{{ $root.Values.oidc.ca.key }}
{{- end }}
{{- with $root.Values.lostTime }}
HUB_LOST_TIME: {{ join "," . | quote }}
{{- end }}
{{- with $root.Values.traces.endpoint }}
HUB_TRACES_ENDPOINT: {{ trimSuffix "/" . | quote }}
HUB_TRACES_RATIO: {{ $root.Values.traces.ratio | quote }}
{{- end }}
{{- with $root.Values.trustedProxies }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED: "true"
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ join "," . | quote }}
{{- end }}
{{- with $service.masterKeys }}
{{- if not (hasKey .keys .current) }}
{{- fail (printf "services.%s.masterKeys.current names %s, which is not among keys" $.name .current) }}
{{- end }}
HUB_MASTER_KEYS_CURRENT: {{ .current | quote }}
{{- end }}
{{- if eq .name "referral" }}
HUB_CONTRACT_REF: {{ $root.Values.contractRef | quote }}
HUB_DATABASE_EQUALITY_ROLE: {{ $service.database.name }}_equality
HUB_DOCUMENTS_STORE: {{ $service.documents.store }}
{{- if eq $service.documents.store "file" }}
HUB_DOCUMENTS_DIRECTORY: /var/lib/hub/documents
{{- else }}
HUB_DOCUMENTS_S3_BUCKET: {{ required "services.referral.documents.s3.bucket: name the bucket" $service.documents.s3.bucket | quote }}
HUB_DOCUMENTS_S3_REGION: {{ $service.documents.s3.region | quote }}
HUB_DOCUMENTS_S3_PATH_STYLE: {{ $service.documents.s3.pathStyle | quote }}
{{- with $service.documents.s3.endpoint }}
HUB_DOCUMENTS_S3_ENDPOINT: {{ . | quote }}
{{- end }}
{{- end }}
{{- with $service.documents.clamav }}
HUB_DOCUMENTS_CLAMAV_ADDRESS: {{ . | quote }}
{{- end }}
HUB_NOTICES_SENDER: {{ $service.notices.sender }}
HUB_NOTICES_PHONE: {{ $service.notices.phone | quote }}
HUB_NOTICES_ANSWERS_TO: {{ $service.notices.answersTo | quote }}
HUB_NOTICES_FROM: {{ $service.notices.from | quote }}
{{- if eq $service.notices.sender "mail" }}
{{- with $service.notices.hubMailbox }}
HUB_NOTICES_HUB_MAILBOX: {{ . | quote }}
{{- end }}
QUARKUS_MAILER_HOST: {{ required "services.referral.notices.smtp.host: notices by mail need a mail server" $service.notices.smtp.host | quote }}
{{ include "hub.smtp" $service.notices.smtp }}
{{- end }}
HUB_PUBLIC_FORM_EXIT_TO: {{ $service.exitTo | quote }}
{{- end }}
{{- range $pages, $other := dict "REFERRALS" "referral" "TRIAGE_CASES" "triage" "CASES" "provider" "CONTRACTS" "monitoring" }}
{{- with (index $root.Values.services $other).host }}
HUB_ELSEWHERE_{{ $pages }}: {{ printf "https://%s" . | quote }}
{{- end }}
{{- end }}
{{- if eq .name "provider" }}
{{- if not (or $service.feedbackUrl $service.host) }}
{{- fail "services.provider: links to the feedback page need a host or a feedbackUrl" }}
{{- end }}
HUB_FEEDBACK_PUBLIC_URL: {{ $service.feedbackUrl | default (printf "https://%s" $service.host) | quote }}
HUB_MAILBOXES_SENDER: {{ $service.mailboxes.sender | quote }}
HUB_MAILBOXES_FROM: {{ $service.mailboxes.from | quote }}
{{- if eq $service.mailboxes.sender "mail" }}
HUB_MAILBOXES_PAGES_URL: {{ printf "https://%s" (required "services.provider.host: mails lead partners to its pages" $service.host) | quote }}
QUARKUS_MAILER_HOST: {{ required "services.provider.mailboxes.smtp.host: mails to partners need a mail server" $service.mailboxes.smtp.host | quote }}
{{ include "hub.smtp" $service.mailboxes.smtp }}
{{- end }}
{{- end }}
{{- range $name, $value := $service.env }}
{{ $name }}: {{ $value | toString | quote }}
{{- end }}
{{- end }}

{{/* How the mail server is spoken to. Takes a block smtp. */}}
{{- define "hub.smtp" -}}
QUARKUS_MAILER_PORT: {{ .port | quote }}
QUARKUS_MAILER_TLS: {{ eq .security "tls" | quote }}
QUARKUS_MAILER_START_TLS: {{ eq .security "starttls" | ternary "REQUIRED" "DISABLED" }}
{{- end }}

{{/* One environment variable from a Secret. Takes (dict "name" "secret" "key"). */}}
{{- define "hub.secret.env" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end }}

{{/* Settings of one service that are secrets, each by reference. */}}
{{- define "hub.secrets" -}}
{{- $root := .root -}}
{{- $service := .service -}}
{{- $prefix := printf "%s-%s" (include "hub.fullname" $root) .name -}}
{{- $protocol := include "hub.kafka.protocol" $root -}}
{{ include "hub.secret.env" (dict "name" "HUB_DATABASE_APP_PASSWORD" "secret" ($service.database.appSecret | default (printf "%s-app" $prefix)) "key" "password") }}
{{- if and (ne $protocol "PLAINTEXT") (include "hub.kafka.truststore" $root) }}
{{ include "hub.secret.env" (dict "name" "KAFKA_SSL_TRUSTSTORE_PASSWORD" "secret" (include "hub.kafka.truststore" $root) "key" $root.Values.kafka.truststore.passwordKey) }}
{{- end }}
{{- if eq $protocol "SSL" }}
{{ include "hub.secret.env" (dict "name" "KAFKA_SSL_KEYSTORE_PASSWORD" "secret" ($service.kafka.secret | default $prefix) "key" $root.Values.kafka.keystore.passwordKey) }}
{{- else if eq $protocol "SASL_SSL" }}
{{ include "hub.secret.env" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" ($service.kafka.secret | default $prefix) "key" $root.Values.kafka.sasl.jaasKey) }}
{{- end }}
{{- with $root.Values.oidc.pages }}
{{- if .secret }}
{{ include "hub.secret.env" (dict "name" "QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET" "secret" .secret "key" .key) }}
{{- end }}
{{- end }}
{{- with $service.masterKeys }}
{{- range $name, $reference := .keys }}
{{ include "hub.secret.env" (dict "name" (printf "HUB_MASTER_KEYS_KEY_%s" (upper $name)) "secret" ($reference.secret | default (printf "%s-keys" $prefix)) "key" $reference.key) }}
{{- end }}
{{- end }}
{{- if eq .name "referral" }}
{{ include "hub.secret.env" (dict "name" "HUB_PERSON_KEY_SECRET" "secret" ($service.personKey.secret | default (printf "%s-keys" $prefix)) "key" $service.personKey.key) }}
{{- if and (eq $service.documents.store "s3") $service.documents.s3.secret }}
{{ include "hub.secret.env" (dict "name" "HUB_DOCUMENTS_S3_ACCESS_KEY" "secret" $service.documents.s3.secret "key" "access-key") }}
{{ include "hub.secret.env" (dict "name" "HUB_DOCUMENTS_S3_SECRET_KEY" "secret" $service.documents.s3.secret "key" "secret-key") }}
{{- end }}
{{- if and (eq $service.notices.sender "mail") $service.notices.smtp.secret }}
{{ include "hub.secret.env" (dict "name" "QUARKUS_MAILER_USERNAME" "secret" $service.notices.smtp.secret "key" "username") }}
{{ include "hub.secret.env" (dict "name" "QUARKUS_MAILER_PASSWORD" "secret" $service.notices.smtp.secret "key" "password") }}
{{- end }}
{{- end }}
{{- if and (eq .name "provider") (eq $service.mailboxes.sender "mail") $service.mailboxes.smtp.secret }}
{{ include "hub.secret.env" (dict "name" "QUARKUS_MAILER_USERNAME" "secret" $service.mailboxes.smtp.secret "key" "username") }}
{{ include "hub.secret.env" (dict "name" "QUARKUS_MAILER_PASSWORD" "secret" $service.mailboxes.smtp.secret "key" "password") }}
{{- end }}
{{- range $name, $reference := $service.secretEnv }}
{{ include "hub.secret.env" (dict "name" $name "secret" $reference.secret "key" $reference.key) }}
{{- end }}
{{- end }}

{{/* Files that a service reads: authorities, its own certificate, and a place to write. */}}
{{- define "hub.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- /* before the migration too: the file is read at each start */}}
{{- if .root.Values.oidc.ca.secret }}
- name: issuer-ca
  mountPath: /etc/hub/issuer-ca
  readOnly: true
{{- end }}
{{- if and (hasPrefix "verify" .root.Values.database.sslMode) (include "hub.postgres.ca" .root) }}
- name: database-ca
  mountPath: /etc/hub/database-ca
  readOnly: true
{{- end }}
{{- end }}

{{- define "hub.mounts.service" -}}
{{- $protocol := include "hub.kafka.protocol" .root -}}
{{- if and (ne $protocol "PLAINTEXT") (include "hub.kafka.truststore" .root) }}
- name: kafka-ca
  mountPath: /etc/hub/kafka-ca
  readOnly: true
{{- end }}
{{- if eq $protocol "SSL" }}
- name: kafka-user
  mountPath: /etc/hub/kafka-user
  readOnly: true
{{- end }}
{{- if and (eq .name "referral") (eq .service.documents.store "file") }}
- name: documents
  mountPath: /var/lib/hub/documents
{{- end }}
{{- end }}

{{- define "hub.volumes" -}}
{{- $prefix := printf "%s-%s" (include "hub.fullname" .root) .name -}}
{{- $protocol := include "hub.kafka.protocol" .root -}}
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- if and (hasPrefix "verify" .root.Values.database.sslMode) (include "hub.postgres.ca" .root) }}
- name: database-ca
  secret:
    secretName: {{ include "hub.postgres.ca" .root | quote }}
    items:
      - key: {{ .root.Values.database.ca.key | quote }}
        path: {{ .root.Values.database.ca.key | quote }}
{{- end }}
{{- with .root.Values.oidc.ca }}
{{- if .secret }}
- name: issuer-ca
  secret:
    secretName: {{ .secret | quote }}
    items:
      - key: {{ .key | quote }}
        path: {{ .key | quote }}
{{- end }}
{{- end }}
{{- if and (ne $protocol "PLAINTEXT") (include "hub.kafka.truststore" .root) }}
- name: kafka-ca
  secret:
    secretName: {{ include "hub.kafka.truststore" .root | quote }}
    items:
      - key: {{ .root.Values.kafka.truststore.key | quote }}
        path: {{ .root.Values.kafka.truststore.key | quote }}
{{- end }}
{{- if eq $protocol "SSL" }}
- name: kafka-user
  secret:
    secretName: {{ .service.kafka.secret | default $prefix | quote }}
    items:
      - key: {{ .root.Values.kafka.keystore.key | quote }}
        path: {{ .root.Values.kafka.keystore.key | quote }}
{{- end }}
{{- if and (eq .name "referral") (eq .service.documents.store "file") }}
- name: documents
  persistentVolumeClaim:
    claimName: {{ .service.documents.volume.existingClaim | default (printf "%s-documents" $prefix) }}
{{- end }}
{{- end }}
