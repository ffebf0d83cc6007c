-- warn
-- vi: Người đọc sẽ tưởng chỉ tiêu các xã, thị trấn cộng lại bằng chỉ tiêu toàn huyện.
-- en: A reader would believe that the communes' targets add up to the district's.
-- touches: targets, communes
-- shows: commune_targets, target
SELECT commune_targets, target FROM marts.commune_total WHERE commune_targets <> target
