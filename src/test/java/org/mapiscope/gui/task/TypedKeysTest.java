package org.mapiscope.gui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TypedKeysTest {
    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void clearTheProperty() {
        System.clearProperty(TypedKeys.PROPERTY);
    }

    @Test
    void theWindowThatWasOpenedLastGetsTheKeysOneAfterTheOther() throws TimeoutException, InterruptedException {
        System.setProperty(TypedKeys.PROPERTY, "Page_Down*2 - Shift+Enter");
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Group(), 200, 100));
            window.addEventFilter(KeyEvent.KEY_PRESSED,
                    key -> typed.add((key.isShiftDown() ? "Shift+" : "") + key.getCode().getName()));
            window.show();
            TypedKeys.type(() -> {
                window.close();
                over.countDown();
            });
        });

        assertTrue(over.await(10, TimeUnit.SECONDS));
        assertEquals(List.of("Page Down", "Page Down", "Shift+Enter"), typed);
    }
}
