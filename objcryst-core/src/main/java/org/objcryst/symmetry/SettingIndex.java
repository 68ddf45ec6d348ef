package org.objcryst.symmetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Recognises the operators of the tabulated settings: those that have the generators of a setting, and are as many as its group,
 * are its group. So no group of the table needs to be generated.
 */
final class SettingIndex {
    private static final Map<Integer, List<Setting>> BY_ORDER =
            SettingTable.SETTINGS.stream().collect(Collectors.groupingBy(Setting::order));

    private SettingIndex() {}

    static Optional<Setting> find(OperatorSet operators) {
        return BY_ORDER.getOrDefault(operators.all().size(), List.of()).stream()
                .filter(setting ->
                        HallSymbol.generators(setting.hall()).stream().allMatch(operators::contains))
                .findFirst();
    }
}
