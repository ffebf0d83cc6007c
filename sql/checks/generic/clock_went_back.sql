-- warn
-- vi: Người đọc sẽ tưởng lần nạp này sớm hơn lần trước, trong khi đồng hồ của máy đã lùi: lần nạp mang giờ sớm hơn lần nạp mà nó dựa vào.
-- en: A reader would take this load for older than the last, while the machine's clock went back: it is dated before the load that it builds on.
-- touches: recognitions, communes, poverty, targets, criteria, members, forecast
-- shows: source, read_before, read_now
SELECT now.source, before.read_at AS read_before, now.read_at AS read_now
FROM meta.source AS now
JOIN previous.meta.source AS before USING (source)
WHERE now.error IS NULL AND now.read_at < before.read_at
