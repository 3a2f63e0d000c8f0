package org.mapiscope.gui.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;

/** A job as the status bar shows it. FX thread only. */
public interface RunningTask extends TaskRunner.Running {
    /** {@return what a person reads while it runs} */
    String title();

    /** {@return whether it {@linkplain Job#writes writes files}} */
    boolean writes();

    /**
     * Stops it, because a person wants so. Who began it is told {@code MAPI_E_USER_CANCEL}, or what it brought all the same when
     * that {@linkplain Job#countsWhenStopped counts}.
     */
    void stop();

    /** {@return the part that is done, from 0 to 1; negative while that is not known} */
    ReadOnlyDoubleProperty progressProperty();

    /** {@return whether it was stopped and has not come back yet} */
    ReadOnlyBooleanProperty stoppedProperty();
}
