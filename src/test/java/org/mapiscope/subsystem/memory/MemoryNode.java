package org.mapiscope.subsystem.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/** What one object of the store is in memory: its properties by identifier, and what is in it. */
final class MemoryNode {
    final int number;
    final int objectType;
    final Map<Integer, PropValue> properties = new LinkedHashMap<>();
    final List<MemoryNode> folders = new ArrayList<>();
    final List<MemoryNode> messages = new ArrayList<>();
    final List<MemoryNode> associated = new ArrayList<>();
    final List<MemoryNode> attachments = new ArrayList<>();
    final List<List<PropValue>> recipients = new ArrayList<>();

    MemoryNode(int number, int objectType, List<PropValue> values) {
        this.number = number;
        this.objectType = objectType;
        set(PropTags.PR_OBJECT_TYPE, objectType);
        values.forEach(this::set);
    }

    void set(PropValue value) {
        properties.put(value.tag().id(), value);
    }

    void set(PropTag tag, int value) {
        set(new PropValue.LongValue(tag, value));
    }

    void set(PropTag tag, Bytes value) {
        set(new PropValue.BinaryValue(tag, value));
    }

    List<PropValue> values() {
        return List.copyOf(properties.values());
    }
}
