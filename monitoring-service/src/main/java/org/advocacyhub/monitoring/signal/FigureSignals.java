package org.advocacyhub.monitoring.signal;

import jakarta.enterprise.context.ApplicationScoped;

/** All signals about figures. */
@ApplicationScoped
class FigureSignals extends RaisedSignals<FigureSignal> {}
