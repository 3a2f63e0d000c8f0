package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;

class HistoryTest {
    private static final Place A = place(1);
    private static final Place B = place(2);
    private static final Place C = place(3);

    private static Place place(int number) {
        return Place.contents(new ObjectPath.Entry(EntryId.of((byte) 0), EntryId.of((byte) number)), 0);
    }

    private static History abc() {
        return History.startingAt(A).go(B).go(C);
    }

    @Test
    void backAndForwardGoThroughThePlaces() {
        History back = abc().back().orElseThrow();

        assertEquals(B, back.now());
        assertEquals(abc(), back.forward().orElseThrow());
    }

    @Test
    void thereIsNothingBeforeTheFirstAndAfterTheLast() {
        assertEquals(Optional.empty(), History.startingAt(A).back());
        assertEquals(Optional.empty(), abc().forward());
    }

    @Test
    void goingSomewhereForgetsWhatLayForward() {
        assertEquals(new History(List.of(A, C), 1), History.startingAt(A).go(B).back().orElseThrow().go(C));
    }

    @Test
    void goingToWhereOneIsChangesNothing() {
        assertEquals(abc(), abc().go(C));
    }

    @Test
    void theOldestPlacesAreForgotten() {
        History history = History.startingAt(A);
        for (int i = 0; i < 300; i++) {
            history = history.go(i % 2 == 0 ? B : C);
        }

        assertEquals(200, history.places().size());
        assertEquals(C, history.now());
    }
}
