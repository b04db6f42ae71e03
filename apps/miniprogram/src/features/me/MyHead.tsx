import { Text, View } from '@tarojs/components';
import type { Today } from '@suian/contracts/patient-app';
import { Press } from '../../ui/Press.js';
import { Words } from '../../ui/Words.js';
import { setElder, useElder } from '../../ui/elder.js';
import { ME } from '../../words/me.js';

/** Whose phone this is, and 大字模式 beside it. */
export function MyHead({ today }: { today: Today | null }) {
  const isElder = useElder();
  return (
    <View className="mine-head">
      <View className="mine-head__words">
        {today ? (
          <>
            <Words text={today.seat.patientName} size="title" strong />
            <Words text={today.seat.organizationName} size="note" tone="ink2" />
            <Words text={today.departmentName} size="note" tone="ink2" />
          </>
        ) : null}
      </View>
      <Press className="pill" onPress={() => setElder(!isElder)}>
        <Text>{isElder ? ME.elderOff : ME.elder}</Text>
      </Press>
    </View>
  );
}
