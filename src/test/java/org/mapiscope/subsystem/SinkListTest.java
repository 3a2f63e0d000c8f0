package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Notification;

class SinkListTest {
    private static final Notification CREATION = new Notification.ObjectChanged(Notification.fnevObjectCreated, 5,
            Optional.of(new EntryId(Bytes.ofHex("0A0B"))), Optional.empty(), List.of());

    @Test
    void sinksAreToldInTheOrderInWhichTheyWereAdvised() {
        List<Integer> told = new ArrayList<>();
        List<Integer> advised = new ArrayList<>();
        // connections have numbers of one row for all lists: some lists begin just before a power of two
        for (int list = 0; list < 20; list++) {
            SinkList<String> sinks = new SinkList<>(Runnable::run);
            for (int sink = 0; sink < 5; sink++) {
                int number = 5 * list + sink;
                advised.add(number);
                sinks.add("store", Notification.fnevObjectCreated, notifications -> told.add(number));
            }
            sinks.tell("store", List.of(CREATION));
        }

        assertEquals(advised, told);
    }
}
