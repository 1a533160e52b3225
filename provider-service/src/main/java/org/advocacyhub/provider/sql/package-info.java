/** Statements that the roads with the most traffic write themselves, beside Hibernate (ADR 0073). */
package org.advocacyhub.provider.sql;
