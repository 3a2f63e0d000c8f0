package org.mapiscope.cli;

import java.util.Locale;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.Unavailable;

/** The machine's MAPI was asked for, and cannot run here. */
final class NoMapiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Unavailable reason;

    NoMapiException(Unavailable reason) {
        super(new MachineWords(Locale.ENGLISH).sentence(reason));
        this.reason = reason;
    }

    Unavailable reason() {
        return reason;
    }
}
