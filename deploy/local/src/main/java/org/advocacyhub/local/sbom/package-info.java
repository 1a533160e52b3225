/** What the suite is made of, as CycloneDX tells it: one list for each image and one for all (ADR 0093). Written by the build. */
package org.advocacyhub.local.sbom;
