package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;

class SessionLifeTest {
    private static final LogoffReport REPORT = new LogoffReport(HResult.S_OK, List.of(), List.of());
    private static final List<Notification> SHUTDOWN = List.of(
            new Notification.Extended(Notification.Extended.SESSION_SHUTDOWN, Bytes.EMPTY));
    private static final SessionEnd LOST = new SessionEnd(SessionEnd.Cause.LOST, Optional.empty());

    private final SessionLife life = new SessionLife();

    private HResult secondLogoff() {
        return assertThrows(MapiException.class, life::beginLogoff).result();
    }

    @Test
    void aLogoffWhileOneRunsIsBusy() throws MapiException {
        life.beginLogoff();

        assertEquals(HResult.MAPI_E_BUSY, secondLogoff());
    }

    @Test
    void aLogoffOfWhatIsOverIsAnInvalidObject() {
        life.over(LOST, () -> {});

        assertEquals(HResult.MAPI_E_INVALID_OBJECT, secondLogoff());
    }

    @Test
    void aLogoffThatCameToNothingLeavesItOpen() throws MapiException {
        life.beginLogoff();

        assertTrue(life.goOn());
        assertTrue(life.isOpen());
        assertEquals(Optional.empty(), life.end());
    }

    @Test
    void whatWasLostWhileItWasLoggedOffStaysLost() throws MapiException {
        life.beginLogoff();
        life.over(LOST, () -> {});

        assertFalse(life.goOn());
        assertEquals(Optional.of(LOST), life.end());
    }

    @Test
    void onlyTheFirstEndCountsAndIsFollowed() {
        List<String> left = new ArrayList<>();
        life.over(LOST, () -> left.add("lost"));
        life.over(life.byLogoff(REPORT), () -> left.add("logged off"));

        assertEquals(Optional.of(LOST), life.end());
        assertEquals(List.of("lost"), left);
    }

    @Test
    void aLogoffIsThisClientsOwn() {
        assertEquals(new SessionEnd(SessionEnd.Cause.LOGGED_OFF, Optional.of(REPORT)), life.byLogoff(REPORT));
    }

    @Test
    void aLogoffThatFollowsAnotherClientsIsThatOnes() {
        assertTrue(life.told(SHUTDOWN));

        assertEquals(new SessionEnd(SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT, Optional.of(REPORT)),
                life.byLogoff(REPORT));
    }

    @Test
    void anotherClientsEndIsNewsOnceAndLeavesItOpenForTheLogoff() {
        life.told(SHUTDOWN);

        assertFalse(life.told(SHUTDOWN));
        assertTrue(life.isOpen());
        assertEquals(Optional.of(new SessionEnd(SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT, Optional.empty())),
                life.end());
    }

    @Test
    void aProvidersErrorIsNoEndUnlessItSaysSo() {
        assertFalse(life.told(List.of(criticalError(HResult.MAPI_E_NETWORK_ERROR))));
        assertTrue(life.told(List.of(criticalError(HResult.MAPI_E_END_OF_SESSION))));
    }

    private static Notification criticalError(HResult result) {
        return new Notification.CriticalError(Optional.empty(), result, Optional.empty());
    }

    @Test
    void anotherClientsEndIsNoNewsWhileALogoffRuns() throws MapiException {
        life.beginLogoff();

        assertFalse(life.told(SHUTDOWN));
    }

    @Test
    void whoWaitsForTheEndGoesOnOnceItWasLeft() throws InterruptedException {
        assertFalse(life.awaitEnd(Duration.ZERO));
        List<Boolean> over = new ArrayList<>();

        life.over(LOST, () -> over.add(isOver()));

        assertEquals(List.of(false), over);
        assertTrue(life.awaitEnd(Duration.ZERO));
    }

    private boolean isOver() {
        try {
            return life.awaitEnd(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
