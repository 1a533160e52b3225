package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** All signals about teams. */
@ApplicationScoped
class Signals extends RaisedSignals<Signal> {}
