package org.advocacyhub.monitoring.governance.domain;

/** How people who use the service took part (domain.md F.11). */
public enum InvolvementKind {
    STEERING_GROUP,
    SURVEY,
    FOCUS_GROUP,
    EVENT
}
