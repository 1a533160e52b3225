/** Operating-system processes: started with a log and a pid file, ended for certain, also after their parent was killed. */
package org.advocacyhub.local.process;
