-- warn
-- vi: Người đọc sẽ tưởng tổng của các xã, thị trấn là đủ, trong khi có chi bộ không thuộc xã, thị trấn nào.
-- en: A reader would take the sum of the communes for all, while some cells belong to no commune.
-- touches: communes, recognitions
-- shows: source, source_id
SELECT source, source_id, name_vi FROM core.cell WHERE commune_id IS NULL
