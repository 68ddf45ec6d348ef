package org.objcryst.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTableTest {
    static Iterable<Setting> settings() {
        return SettingTable.SETTINGS;
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theOrderIsThatOfTheGroupWhichTheHallSymbolGenerates(Setting setting) {
        assertEquals(
                OperatorSet.generatedBy(HallSymbol.generators(setting.hall()))
                        .all()
                        .size(),
                setting.order());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingIsFoundByItsOperators(Setting setting) {
        OperatorSet operators = OperatorSet.generatedBy(HallSymbol.generators(setting.hall()));
        assertEquals(
                setting.number(), SettingIndex.find(operators).orElseThrow().number());
    }
}
