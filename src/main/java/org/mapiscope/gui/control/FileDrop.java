package org.mapiscope.gui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Takes files that are dragged from other programs; put it on a scene or a node for {@link DragEvent#ANY}. FX thread only.
 *
 * @param dropped what is done with the files
 */
public record FileDrop(Consumer<List<Path>> dropped) implements EventHandler<DragEvent> {
    @Override
    public void handle(DragEvent event) {
        if (event.getEventType().equals(DragEvent.DRAG_OVER)) {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        } else if (event.getEventType().equals(DragEvent.DRAG_DROPPED)) {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            dropped.accept(files);
        }
    }
}
