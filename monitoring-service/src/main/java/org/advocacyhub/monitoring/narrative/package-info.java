/**
 * The words of a return: what the hub writes to each section, with who wrote when, and case studies that people agreed to
 * (domain.md E.1, E.6). Locked with the return; a case study may be taken back at any time.
 */
package org.advocacyhub.monitoring.narrative;
