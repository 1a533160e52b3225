/** What a review of access is about: pure. */
package org.advocacyhub.provider.accessreview.domain;
