package org.mapiscope.gui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.FxThread;

/** The one place that our own defects reach: each is written to the log and shown; the program goes on. Thread-safe. */
final class Defects implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger(Defects.class.getName());
    private static final Messages TEXTS = Messages.of(Defects.class);
    private static final int ROWS = 12;

    private volatile boolean shown;

    @Override
    public void uncaughtException(Thread thread, Throwable defect) {
        LOG.log(Level.ERROR, "A defect of this program, on the thread " + thread.getName(), defect);
        FxThread.later(() -> show(defect));
    }

    /** Shows one at a time: a defect in drawing would come back with each frame. */
    private void show(Throwable defect) {
        if (shown) {
            return;
        }
        shown = true;
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        TextArea details = new TextArea(trace.toString());
        details.setEditable(false);
        details.setPrefRowCount(ROWS);
        details.getStyleClass().add("mono");
        details.setAccessibleText(TEXTS.text("defect.details"));
        Alert alert = new Alert(Alert.AlertType.ERROR, TEXTS.text("defect.text"),
                new ButtonType(TEXTS.text("defect.close"), ButtonData.CANCEL_CLOSE));
        alert.setTitle(TEXTS.text("defect.title"));
        alert.setHeaderText(TEXTS.text("defect.title"));
        alert.getDialogPane().setExpandableContent(details);
        alert.setOnHidden(event -> shown = false);
        FxDialogs.style(alert);
        alert.show();
    }
}
