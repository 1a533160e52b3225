/** CSV files as bodies of requests. Reads cells and names lines; what a cell means is the service's. */
package org.advocacyhub.runtime.csv;
