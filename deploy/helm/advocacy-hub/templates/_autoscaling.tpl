{{/* More and fewer replicas: by CPU, or by how far the service is behind its topics. */}}
{{- define "hub.autoscaling" -}}
{{- $this := printf "%s-%s" (include "hub.fullname" .root) .name }}
{{- $scale := .service.autoscaling }}
{{- if ne $scale.kind "none" }}
{{- if gt (int $scale.min) (int $scale.max) }}
{{- fail (printf "services.%s.autoscaling: min %v is more than max %v" .name $scale.min $scale.max) }}
{{- end }}
{{- end }}
{{- if eq $scale.kind "hpa" }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $this }}
  labels:
    {{- include "hub.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ $this }}
  minReplicas: {{ $scale.min }}
  maxReplicas: {{ $scale.max }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ $scale.cpu }}
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
{{- else if eq $scale.kind "keda" }}
{{- $protocol := include "hub.kafka.protocol" .root }}
{{- if eq $protocol "SASL_SSL" }}
{{- fail "autoscaling.kind keda reads lag with the service's client certificate: kafka.protocol has to be SSL or PLAINTEXT" }}
{{- end }}
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ $this }}
  labels:
    {{- include "hub.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ $this }}
  minReplicaCount: {{ $scale.min }}
  maxReplicaCount: {{ $scale.max }}
  cooldownPeriod: 300
  triggers:
    {{- range .fact.hears }}
    - type: kafka
      name: {{ . }}
      metadata:
        bootstrapServers: {{ include "hub.kafka.bootstrap" $.root | quote }}
        consumerGroup: {{ $.name }}-service
        topic: {{ . }}
        lagThreshold: {{ $scale.lag | quote }}
        offsetResetPolicy: earliest
        {{- if eq $protocol "SSL" }}
        tls: enable
        {{- end }}
      {{- if eq $protocol "SSL" }}
      authenticationRef:
        name: {{ $this }}
      {{- end }}
    {{- end }}
{{- if eq $protocol "SSL" }}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ $this }}
  labels:
    {{- include "hub.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  secretTargetRef:
    - parameter: ca
      name: {{ include "hub.kafka.truststore" .root }}
      key: ca.crt
    - parameter: cert
      name: {{ .service.kafka.secret | default $this }}
      key: user.crt
    - parameter: key
      name: {{ .service.kafka.secret | default $this }}
      key: user.key
{{- end }}
{{- end }}
{{- end }}
