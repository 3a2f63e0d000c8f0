package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

@ExtendWith(OnFxThread.class)
class NodeReadingTest {
    private final HeldTasks tasks = new HeldTasks();
    private final MadeProfiles made = new MadeProfiles(MadeProfiles.FILE);
    private final SourceNode source = SourceNode.ofFile(made, tasks);
    private final List<String> heard = new ArrayList<>();
    private final NodeReading reading = new NodeReading(new Listener());

    private final class Listener implements NodeReading.Listener {
        @Override
        public void changed() {
            heard.add("changed");
        }

        @Override
        public void listed(SourceNode node, SourceNode.Listing listing) {
            node.listed(listing);
            heard.add("listed " + listing.entries().size());
        }

        @Override
        public void read() {
            heard.add("read");
        }
    }

    private ProfileNode first() {
        return source.children().getFirst().profile().orElseThrow();
    }

    @Test
    void aSourceIsReadOnceSomebodySeesIt() {
        reading.expand(source);
        tasks.runAll();
        List<String> before = List.copyOf(heard);
        reading.begin();
        reading.expand(source);
        tasks.runAll();

        assertEquals(List.of(List.of(), List.of("changed", "listed 2")), List.of(before, heard));
    }

    @Test
    void aProfileIsReadOnceUntilItIsReadAgain() {
        reading.read(source);
        tasks.runAll();
        reading.expand(first());
        tasks.runAll();
        reading.expand(first());
        tasks.runAll();
        int once = made.reads;
        reading.readAgain(source);
        tasks.runAll();

        assertEquals(List.of(1, 2), List.of(once, made.reads));
    }

    @Test
    void whatCouldNotBeReadIsReadWhenItIsExpandedAgain() {
        MapiException failure = new MapiException("IProfAdmin::GetProfileTable", HResult.MAPI_E_NO_ACCESS, "");
        made.failure = Optional.of(failure);
        reading.begin();
        reading.read(source);
        tasks.runAll();
        TreeNode.State failed = source.state();
        made.failure = Optional.empty();
        reading.expand(source);
        tasks.runAll();

        assertEquals(List.of(new TreeNode.State.Failed(failure), new TreeNode.State.Read()),
                List.of(failed, source.state()));
    }
}
