/**
 * provider-service: the organisations that do the work, the advocates they employ, the offers they are made and the cases
 * they work. It hears {@code allocations} and {@code contracts}; it tells {@code cases} and {@code partners}.
 */
package org.advocacyhub.provider;
