/**
 * Reminds of appointments of representatives that end (domain.md A.5.5, A.7): 28 days before the last day of an authorisation, or before the
 * day by which the court looks at its order again. When that is casework knows; this package lists it and tells.
 */
package org.advocacyhub.provider.renewal;
