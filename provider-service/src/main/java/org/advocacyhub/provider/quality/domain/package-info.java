/** The rules of the register of quality, without a framework. */
package org.advocacyhub.provider.quality.domain;
