/** Reading partners' rows: never without a {@link org.advocacyhub.runtime.security.PartnerScope}. */
package org.advocacyhub.provider.scope;
