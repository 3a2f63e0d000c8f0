package org.mapiscope.gui.task;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FirstFrameTest {

    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void clearTheProperty() {
        System.clearProperty(FirstFrame.PROPERTY);
    }

    @Test
    void endsTheProgramWhenItsWindowWasPainted() throws InterruptedException, TimeoutException {
        System.setProperty(FirstFrame.PROPERTY, "true");

        showAWindow();

        assertTrue(ended.await(10, TimeUnit.SECONDS));
    }

    @Test
    void doesNothingUnlessAskedTo() throws InterruptedException, TimeoutException {
        showAWindow();

        assertFalse(ended.await(500, TimeUnit.MILLISECONDS));
    }

    private void showAWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Group(), 200, 100));
            FirstFrame.watch(window, () -> {
                window.close();
                ended.countDown();
            });
            window.show();
        });
    }
}
