/**
 * The Helm chart, held against what it has to fit: the real Helm, the types of Kubernetes and of the operators, and the
 * services' own settings, topics and paths. The Compose file, held against the same; and the migrations, against the release before.
 */
package org.advocacyhub.chart;
