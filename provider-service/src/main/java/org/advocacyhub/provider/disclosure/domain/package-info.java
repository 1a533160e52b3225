/** When a disclosure may be made and who has to know of it; plain Java. */
package org.advocacyhub.provider.disclosure.domain;
